package dev.sluice.studio;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes images as PNG, the same bytes for the same pixels, without AWT.
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int RGB = 2;

    private Png() {}

    /// An opaque picture, eight bits a colour.
    static byte[] of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put((byte) 8).put((byte) RGB).put(new byte[3]);
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflated(rows(image, width, height)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /// Each row is led by its filter: 1, the difference to the pixel on the left.
    private static byte[] rows(Image image, int width, int height) {
        int[] pixels = new int[width];
        ByteBuffer rows = ByteBuffer.allocate(height * (1 + 3 * width));
        for (int y = 0; y < height; y++) {
            image.getPixelReader()
                    .getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            rows.put((byte) 1);
            int left = 0;
            for (int pixel : pixels) {
                rows.put((byte) ((pixel >> 16) - (left >> 16)));
                rows.put((byte) ((pixel >> 8) - (left >> 8)));
                rows.put((byte) (pixel - left));
                left = pixel;
            }
        }
        return rows.array();
    }

    private static byte[] deflated(byte[] data) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(data);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
