"""Writes image files of many kinds into a folder, and beside each NAME its pixels as Pillow gives them, NAME.rgb."""
import random
import sys
from PIL import Image

folder = sys.argv[1]
source = random.Random(1)
base = Image.new("RGB", (37, 23))
base.putdata([((x * 5 + source.randrange(20)) % 256, (y * 7 + source.randrange(20)) % 256, x * y % 256)
              for y in range(23) for x in range(37)])
alpha = Image.linear_gradient("L").resize(base.size)


def write(name, image, **options):
    path = f"{folder}/{name}"
    image.save(path, **options)
    with open(path + ".rgb", "wb") as file:
        file.write(Image.open(path).convert("RGB").tobytes())


for mode in ("1", "L", "LA", "P", "RGB", "RGBA"):
    image = base.convert(mode)
    if mode.endswith("A"):
        image.putalpha(alpha)
    write(f"{mode}.png", image)
    write(f"{mode}.tif", image)
    write(f"{mode}_lzw.tif", image, compression="tiff_lzw")
    write(f"{mode}.webp", image, lossless=True)
    if mode != "LA":
        write(f"{mode}.bmp", image)
for compression in ("jpeg", "tiff_adobe_deflate", "packbits"):
    write(f"{compression}.tif", base, compression=compression)
write("group4.tif", base.convert("1"), compression="group4")
write("palette_2bit.png", base.quantize(4), bits=2)
write("palette_alpha.png", base.convert("P"), transparency=3)
write("palette_4bit.bmp", base.quantize(16))
write("progressive.jpg", base, progressive=True)
write("gray.jpg", base.convert("L"))
write("lossy.webp", base, quality=60)
write("cmyk.jpg", base.convert("CMYK"), quality=95)
for subsampling in range(3):
    write(f"subsampling{subsampling}.jpg", base, subsampling=subsampling)
others = [base.rotate(90 * i).crop((0, 0, 37, 23)) for i in (1, 2)]
write("animated.webp", base, save_all=True, append_images=others, lossless=True)
write("animated.png", base, save_all=True, append_images=others)
write("pages.tif", base, save_all=True, append_images=others)
