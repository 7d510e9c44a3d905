import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import kafkajs from 'kafkajs';

const { CompressionCodecs, CompressionTypes } = kafkajs;

/**
 * Zstandard for kafkajs from Node's own zlib (from Node 22.15): a tenth of the time of gzip for the same size. Registered when this module is loaded, so that
 * every process that uses messaging can read what any other sent.
 */
export function registerZstd(): void {
  const compress = promisify(zlib.zstdCompress);
  const decompress = promisify(zlib.zstdDecompress);
  CompressionCodecs[CompressionTypes.ZSTD] = () => ({
    compress: ({ buffer }: { buffer: Buffer }) => compress(buffer),
    decompress: (buffer: Buffer) => decompress(buffer),
  });
}

registerZstd();

/** How a batch is compressed on its way to the broker. */
export const compressions = { zstd: CompressionTypes.ZSTD, gzip: CompressionTypes.GZIP, none: CompressionTypes.None } as const;
export type Compression = keyof typeof compressions;
