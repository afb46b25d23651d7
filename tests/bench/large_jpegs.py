"""large_jpegs.py FOLDER COUNT: generated JPEG files of 4000 x 3000 pixels in two class folders, each with other content.

The grain makes them 1.98 MB on average, as many bytes a pixel as the phone photographs among sign_digits.
"""
import os
import sys

import numpy as np
from PIL import Image

folder, count = sys.argv[1], int(sys.argv[2])
random = np.random.default_rng(0)
for kind in ("coarse", "fine"):
    os.makedirs(f"{folder}/{kind}", exist_ok=True)
grain = random.normal(0, 1.8, (3000, 4000, 1))
for number in range(count):
    kind, cells = (("coarse", 40), ("fine", 160))[number % 2]
    small = random.integers(0, 256, (cells * 3 // 4, cells, 3), dtype=np.uint8)
    smooth = np.asarray(Image.fromarray(small).resize((4000, 3000), Image.BICUBIC), dtype=np.float32)
    pixels = np.clip(smooth + np.roll(grain, number * 7, axis=1), 0, 255).astype(np.uint8)
    Image.fromarray(pixels).save(f"{folder}/{kind}/{number:04}.jpg", quality=90)
