"""reference_loader.py FOLDER [EPOCHS]: images a second of a torchvision loader with two workers over a folder of class folders.

RandomResizedCrop to 128 pixels, flips and colour jitter on Pillow images, batches of 32 as uint8, so that the
normalisation that both sides leave to the network is not counted. Workers are kept from epoch to epoch; the first epoch
is reported apart.
"""
import sys
import time

import torch
from torchvision import datasets, transforms

pipeline = transforms.Compose([
    transforms.RandomResizedCrop(128, scale=(0.5, 1.0)),
    transforms.RandomHorizontalFlip(),
    transforms.RandomVerticalFlip(),
    transforms.ColorJitter(brightness=0.2, contrast=0.2, saturation=0.2, hue=0.05),
    transforms.PILToTensor(),
])


def main():
    torch.manual_seed(0)
    dataset = datasets.ImageFolder(sys.argv[1], pipeline)
    epochs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    loader = torch.utils.data.DataLoader(dataset, batch_size=32, shuffle=True, num_workers=2, persistent_workers=True)
    for epoch in range(1, epochs + 1):
        start = time.perf_counter()
        images = sum(len(labels) for _, labels in loader)
        print(f"{images / (time.perf_counter() - start):.1f}", flush=True)


if __name__ == "__main__":
    main()
