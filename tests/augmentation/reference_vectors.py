#!/usr/bin/python3
"""Writes reference_vectors.json: what NumPy, OpenCV (Debian's python3-opencv 4.6) and Pillow 9.4 make of one small picture.

Run it again only when a case is added: /usr/bin/python3 reference_vectors.py > reference_vectors.json
"""
import base64
import json
import math

import cv2
import numpy as np
from PIL import Image, ImageEnhance, ImageOps

WIDTH, HEIGHT = 17, 14
cases = []


def picture():
    """Smooth colours, an edge and some noise; dark and bright ends are reached."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    noise = np.random.RandomState(7).randint(-25, 26, (HEIGHT, WIDTH, 3))
    planes = [x * 15, y * 18, 255 - x * 7 - y * 8]
    image = np.stack(planes, axis=-1) + noise
    image[4:9, 5:11] += 60
    return np.clip(image, 0, 255).astype(np.uint8)


def wave(a, b, c, size=(HEIGHT, WIDTH)):
    """A field that the tests can make too: sin(a·x + b·y + c)."""
    y, x = np.mgrid[0:size[0], 0:size[1]].astype(np.float64)
    return np.sin(a * x + b * y + c)


def packed(image):
    image = np.ascontiguousarray(image, dtype=np.uint8)
    return {"width": image.shape[1], "height": image.shape[0], "pixels": base64.b64encode(image.tobytes()).decode()}


def case(name, result, **parameters):
    cases.append({"name": name, "parameters": parameters, "result": packed(result)})


def cut(values):
    return np.clip(values, 0, 255).astype(np.uint8)


image = picture()
size = (WIDTH, HEIGHT)

# Geometry ------------------------------------------------------------------------------------------------------------
for k in (1, 2, 3):
    case("quarterTurns", np.rot90(image, k), turns=k)


def shift_scale_rotate(angle, scale, dx, dy, interpolation, border, fill):
    matrix = cv2.getRotationMatrix2D((WIDTH / 2 - 0.5, HEIGHT / 2 - 0.5), angle, scale)
    matrix[0, 2] += dx * WIDTH
    matrix[1, 2] += dy * HEIGHT
    result = cv2.warpAffine(image, matrix, size, flags=interpolation, borderMode=border, borderValue=fill)
    case("shiftScaleRotate", result, angle=angle, scale=scale, dx=dx, dy=dy, interpolation=interpolation, border=border, fill=fill)


shift_scale_rotate(23.5, 1.1, 0.05, -0.03, 1, 4, [0, 0, 0])
shift_scale_rotate(-71, 0.8, 0.2, 0.1, 0, 0, [10, 20, 30])
shift_scale_rotate(8, 1.3, -0.1, 0, 2, 1, [0, 0, 0])
shift_scale_rotate(90, 1, 0, 0, 1, 3, [0, 0, 0])

case("resizedCrop", cv2.resize(image[2:11, 3:15], (24, 20), interpolation=1), left=3, top=2, width=12, height=9, toWidth=24, toHeight=20, interpolation=1)
case("resizedCrop", cv2.resize(image[0:14, 1:17], (9, 7), interpolation=3), left=1, top=0, width=16, height=14, toWidth=9, toHeight=7, interpolation=3)


def affine(fit, **by):
    """scikit-image's AffineTransform written out, in Albumentations' order."""
    def translation(x, y):
        return np.array([[1, 0, x], [0, 1, y], [0, 0, 1]], dtype=np.float64)

    def transform(sx=1, sy=1, rotation=0, shear=0, tx=0, ty=0):
        return np.array([[sx * math.cos(rotation), -sy * (math.tan(shear) * math.cos(rotation) + math.sin(rotation)), tx],
                         [sx * math.sin(rotation), -sy * (math.tan(shear) * math.sin(rotation) - math.cos(rotation)), ty],
                         [0, 0, 1]])
    cx, cy = WIDTH / 2 - 0.5, HEIGHT / 2 - 0.5
    steps = [translation(-cx, -cy), transform(rotation=-math.pi / 2), transform(shear=math.radians(by["shearY"])), transform(rotation=math.pi / 2),
             transform(by["scaleX"], by["scaleY"], math.radians(by["rotation"]), math.radians(by["shearX"]), by["translateX"], by["translateY"]), translation(cx, cy)]
    matrix = np.eye(3)
    for step in steps:
        matrix = step @ matrix
    target = size
    if fit:
        corners = matrix @ np.array([[0, 0, 1], [0, HEIGHT - 1, 1], [WIDTH - 1, HEIGHT - 1, 1], [WIDTH - 1, 0, 1]]).T
        low, high = corners.min(axis=1), corners.max(axis=1)
        target = (int(math.ceil(high[0] - low[0] + 1 - 1e-9)), int(math.ceil(high[1] - low[1] + 1 - 1e-9)))
        matrix = translation(-low[0], -low[1]) @ matrix
    case("affine", cv2.warpAffine(image, matrix[:2], target, flags=1, borderMode=0, borderValue=[5, 6, 7]), fit=fit, **by)


affine(False, scaleX=1.1, scaleY=0.9, translateX=1.7, translateY=-1.1, rotation=-13, shearX=-6, shearY=9)
affine(True, scaleX=1.2, scaleY=1, translateX=0, translateY=0, rotation=37, shearX=5, shearY=0)
affine(True, scaleX=1, scaleY=1, translateX=0, translateY=0, rotation=90, shearX=0, shearY=0)


def perspective(corners, fit, keep):
    points = np.array(corners, dtype=np.float32)  # top left, top right, bottom right, bottom left
    tl, tr, br, bl = points
    width = int(max(np.linalg.norm(tr - tl), np.linalg.norm(br - bl)))
    height = int(max(np.linalg.norm(tr - br), np.linalg.norm(tl - bl)))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(points, target)
    if fit:
        whole = np.array([[0, 0], [WIDTH, 0], [WIDTH, HEIGHT], [0, HEIGHT]], dtype=np.float32)
        moved = cv2.perspectiveTransform(np.array([whole]), matrix)[0]
        moved -= moved.min(axis=0, keepdims=True)
        moved = np.around(moved, decimals=0)
        matrix = cv2.getPerspectiveTransform(whole, moved)
        width, height = (int(value) for value in moved.max(axis=0))
    result = cv2.warpPerspective(image, matrix, (width, height), flags=1, borderMode=0, borderValue=[0, 0, 0])
    if keep:
        result = cv2.resize(result, size, interpolation=1)
    case("perspective", result, corners=corners, fit=fit, keep=keep)


perspective([[1.5, 0.7], [15.1, 1.9], [16.2, 12.3], [0.4, 13.1]], False, True)
perspective([[1.5, 0.7], [15.1, 1.9], [16.2, 12.3], [0.4, 13.1]], False, False)
perspective([[2.5, 1.7], [15.1, 0.9], [14.2, 13.3], [1.4, 12.1]], True, False)

pts = np.float32([[7 + 4, 8 + 4], [7 + 4, 8 - 4], [7 - 4, 8 - 4]])
moves = [[1.5, -0.5], [-1, 0.75], [0.5, 1.25]]
moved = cv2.warpAffine(image, cv2.getAffineTransform(pts, pts + np.float32(moves)), size, flags=1, borderMode=4)
columns, rows = np.meshgrid(np.arange(WIDTH), np.arange(HEIGHT))
dx, dy = np.float32(1.5 * wave(0.7, 0.3, 0)), np.float32(1.2 * wave(0.2, 0.9, 1))
case("elastic", cv2.remap(moved, np.float32(columns + dx), np.float32(rows + dy), interpolation=1, borderMode=4), moves=moves)


def grid(steps_x, steps_y):
    def places(length, steps):
        cells = len(steps) - 1
        cell = length // cells
        result = np.zeros(length, np.float32)
        previous = 0
        for i in range(cells + 1):
            start, end = i * cell, i * cell + cell
            if end > length:
                end, current = length, length
            else:
                current = previous + cell * steps[i]
            result[start:end] = np.linspace(previous, current, end - start)
            previous = current
        return result
    x, y = np.meshgrid(places(WIDTH, steps_x), places(HEIGHT, steps_y))
    case("gridDistortion", cv2.remap(image, x, y, interpolation=1, borderMode=4), stepsX=steps_x, stepsY=steps_y)


grid([1.2, 0.8, 1.1, 0.9], [0.75, 1.25, 0.9, 1])
grid([1.2, 0.8, 1.1, 0.9, 1, 1.3], [0.75, 1.25, 0.9, 1, 1.1, 0.7])


def optical(k, dx, dy):
    camera = np.array([[WIDTH, 0, WIDTH * 0.5 + dx], [0, HEIGHT, HEIGHT * 0.5 + dy], [0, 0, 1]], dtype=np.float32)
    x, y = cv2.initUndistortRectifyMap(camera, np.array([k, k, 0, 0, 0], dtype=np.float32), None, None, size, cv2.CV_32FC1)
    case("opticalDistortion", cv2.remap(image, x, y, interpolation=1, borderMode=4), k=k, dx=dx, dy=dy)


optical(0.3, 0, 0)
optical(-0.7, 1, -2)
for border in range(5):
    case("pad", cv2.copyMakeBorder(image, 2, 3, 4, 1, border, value=[9, 8, 7]), border=border)

# Colour --------------------------------------------------------------------------------------------------------------
lut32 = np.arange(0, 256).astype("float32")


def brightness_contrast(alpha, beta, by_max):
    table = lut32.copy()
    table *= alpha
    table += beta * 255 if by_max else (alpha * beta) * np.mean(image)
    case("brightnessContrast", cv2.LUT(image, cut(table)), contrast=alpha, brightness=beta, byMax=by_max)


brightness_contrast(1.17, -0.13, True)
brightness_contrast(0.83, 0.19, False)
for value in (0.8, 1.0, 1.23):
    table = (np.arange(0, 256.0 / 255, 1.0 / 255) ** value) * 255
    case("gamma", cv2.LUT(image, table.astype(np.uint8)), gamma=value)


def shift_hsv(hue, saturation, value):
    planes = list(cv2.split(cv2.cvtColor(image, cv2.COLOR_RGB2HSV)))
    base = np.arange(0, 256, dtype=np.int16)
    planes[0] = cv2.LUT(planes[0], np.mod(base + hue, 180).astype(np.uint8))
    planes[1] = cv2.LUT(planes[1], np.clip(base + saturation, 0, 255).astype(np.uint8))
    planes[2] = cv2.LUT(planes[2], np.clip(base + value, 0, 255).astype(np.uint8))
    case("shiftHsv", cv2.cvtColor(cv2.merge(planes), cv2.COLOR_HSV2RGB), hue=hue, saturation=saturation, value=value)


shift_hsv(-17.3, 21.7, -9.2)
shift_hsv(19.9, -30.5, 14.25)
shifts = [11.4, -17.8, 3.3]
case("shiftRgb", np.stack([cv2.LUT(image[..., i], cut(lut32 + shifts[i])) for i in range(3)], axis=-1), shifts=shifts)
case("shuffled", image[..., [2, 0, 1]], order=[2, 0, 1])
lab = cv2.cvtColor(image, cv2.COLOR_RGB2LAB)
lab[:, :, 0] = cv2.createCLAHE(clipLimit=3.2, tileGridSize=(4, 3)).apply(lab[:, :, 0])
case("clahe", cv2.cvtColor(lab, cv2.COLOR_LAB2RGB), limit=3.2, columns=4, rows=3)
case("gray", cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB))
case("equalize", np.stack([cv2.equalizeHist(np.ascontiguousarray(image[..., i])) for i in range(3)], axis=-1), mode="cv", byChannels=True)
large = np.tile(image, (4, 4, 1))  # Pillow's rule needs more than 255 pixels
case("equalizeLarge", np.array(ImageOps.equalize(Image.fromarray(large)))[:HEIGHT, :WIDTH])
luma = cv2.cvtColor(image, cv2.COLOR_RGB2YCrCb)
luma[..., 0] = cv2.equalizeHist(np.ascontiguousarray(luma[..., 0]))
case("equalize", cv2.cvtColor(luma, cv2.COLOR_YCrCb2RGB), mode="cv", byChannels=False)
case("posterize", np.stack([image[..., 0] & 0xC0, image[..., 1] & 0xF8, image[..., 2] & 0xF0], axis=-1), bits=[2, 5, 4])
case("posterize", np.stack([image[..., 0] * 0, image[..., 1], image[..., 2] & 0x80], axis=-1), bits=[0, 8, 1])
case("solarize", np.where(image < 128.5, image, 255 - image), threshold=128.5)

pixels = image.reshape(-1, 3) / 255.0
variances, components = np.linalg.eigh(np.cov(pixels - pixels.mean(axis=0), rowvar=False))
added = np.zeros(3)
for i in range(3):
    component = components[:, i]
    added += np.sign(component[np.argmax(np.abs(component))]) * component * 0.37 * variances[i]
case("fancyPca", cut(image + added * 255), alpha=0.37)

base = np.arange(0, 256)
mean = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).mean()
case("jitterBrightness", cv2.LUT(image, cut(base * 1.13)), factor=1.13)
case("jitterContrast", cv2.LUT(image, cut(base * 0.87 + mean * (1 - 0.87))), factor=0.87)
gray = cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
case("jitterSaturation", cv2.addWeighted(image, 1.19, gray, 1 - 1.19, 0), factor=1.19)
hsv = cv2.cvtColor(image, cv2.COLOR_RGB2HSV)
hsv[..., 0] = cv2.LUT(hsv[..., 0], np.mod(np.arange(0, 256, dtype=np.int16) + 180 * -0.13, 180).astype(np.uint8))
case("jitterHue", cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB), turn=-0.13)

# Noise and quality ---------------------------------------------------------------------------------------------------
noise = np.float32(20 * wave(1.3, 0.7, 0.5))
case("added", cut(image.astype("float32") + noise[..., None]), rounded=False)
case("added", np.clip(np.rint(image.astype("float32") + noise[..., None]), 0, 255), rounded=True)
factors = np.float32(1 + 0.2 * wave(1.3, 0.7, 0.5))
case("multipliedField", cut(image.astype("float32") * factors[..., None]))
case("multipliedScalar", np.stack([cv2.LUT(image[..., i], cut(lut32 * factor)) for i, factor in enumerate([0.9, 1.07, 1.3])], axis=-1), factors=[0.9, 1.07, 1.3])
hls = cv2.cvtColor(np.multiply(image, 1.0 / 255, dtype=np.float32), cv2.COLOR_RGB2HLS)
hls[..., 0] += np.float32(30 * wave(1.3, 0.7, 0.5))
hls[..., 0] %= 360
hls[..., 1] += np.float32(10 + 10 * wave(0.4, 1.1, 0)) / 255 * (1 - hls[..., 1])
case("isoNoise", cut(cv2.cvtColor(hls, cv2.COLOR_HLS2RGB) * 255))
draws = np.float32(0.5 + 0.5 * wave(1.3, 0.7, 0.5))[..., None]
case("saltAndPepper", np.where(draws < np.float32(0.3 * 0.4), 255, np.where(draws < np.float32(0.3), 0, image)), amount=0.3, salt=0.4)
kernel = np.zeros((7, 7), dtype=np.uint8)
cv2.line(kernel, (1, 0), (5, 4), 1, thickness=1)
case("motionBlur", cv2.filter2D(image, -1, kernel.astype(np.float32) / np.sum(kernel)), size=7, points=[1, 0, 5, 4])
case("boxBlur", cv2.blur(image, (5, 5)), size=5)
case("medianBlur", cv2.medianBlur(image, 3), size=3)
case("gaussianBlur", cv2.GaussianBlur(image, (5, 5), 0), size=5, sigma=0)
case("gaussianBlur", cv2.GaussianBlur(image, (0, 0), 1.3), size=0, sigma=1.3)
sharp = 0.65 * np.array([[0, 0, 0], [0, 1, 0], [0, 0, 0]], dtype=np.float32) + 0.35 * np.array([[-1, -1, -1], [-1, 8.8, -1], [-1, -1, -1]], dtype=np.float32)
case("sharpen", cv2.filter2D(image, -1, sharp), alpha=0.35, lightness=0.8)
for kind, suffix, flag in (("jpeg", ".jpg", cv2.IMWRITE_JPEG_QUALITY), ("webp", ".webp", cv2.IMWRITE_WEBP_QUALITY)):
    encoded = cv2.imencode(suffix, cv2.cvtColor(image, cv2.COLOR_RGB2BGR), (flag, 40))[1]
    case("compressed", cv2.cvtColor(cv2.imdecode(encoded, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB), kind=kind, quality=40)
for down, up in ((0, 0), (3, 1)):
    small = cv2.resize(image, None, fx=0.43, fy=0.43, interpolation=down)
    case("downscaled", cv2.resize(small, size, interpolation=up), scale=0.43, down=down, up=up)
holed = image.copy()
holed[2:5, 3:9] = [1, 2, 3]
holed[10:14, 12:17] = [1, 2, 3]
case("dropped", holed, holes=[[3, 2, 6, 3], [12, 10, 5, 4]], fill=[1, 2, 3])

# Automatic policies, as torchvision calls Pillow -----------------------------------------------------------------------
pil = Image.fromarray(image)


def automatic(operation, result, strength=0.0):
    case("automatic", np.array(result), operation=operation, strength=strength)


def pil_affine(*matrix):
    return pil.transform(pil.size, Image.Transform.AFFINE, matrix, Image.Resampling.NEAREST)


automatic(1, pil_affine(1, 0.27, 0, 0, 1, 0), 0.27)
automatic(2, pil_affine(1, 0, 0, -0.41, 1, 0), -0.41)
automatic(3, pil_affine(1, 0, -3, 0, 1, 0), 3.7)
automatic(4, pil_affine(1, 0, 0, 0, 1, 2), -2.2)
automatic(5, pil.rotate(31.5, Image.Resampling.NEAREST), 31.5)
for operation, enhance in ((6, ImageEnhance.Brightness), (7, ImageEnhance.Color), (8, ImageEnhance.Contrast), (9, ImageEnhance.Sharpness)):
    for strength in (0.6, -0.35):
        automatic(operation, enhance(pil).enhance(1 + strength), strength)
automatic(10, ImageOps.posterize(pil, 3), 3)
automatic(11, ImageOps.solarize(pil, 120), 120)
case("autoContrast", np.array(ImageOps.autocontrast(Image.fromarray((image // 2 + 30).astype(np.uint8)))))

print(json.dumps({"image": packed(image), "cases": cases}, indent=0, separators=(",", ":")))
