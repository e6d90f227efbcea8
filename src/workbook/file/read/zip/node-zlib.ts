// Node's own zlib where this runs in Node. It is asked for by name, not imported: a page has no such module to bundle.

export interface NodeZlib {
  inflateRawSync(
    data: Uint8Array,
    options: { readonly maxOutputLength: number; readonly chunkSize: number },
  ): Uint8Array;
  /** Bytes in by `end`, pieces out; ending the iteration early ends the work. */
  createInflateRaw(options: {
    readonly chunkSize: number;
    readonly readableObjectMode: true;
    readonly readableHighWaterMark: number;
  }): AsyncIterable<Uint8Array> & { end(data: Uint8Array): void };
  deflateRawSync(data: Uint8Array, options: { readonly level: number }): Uint8Array;
  /** Bytes in by `write`, which calls back when they are taken; pieces out. */
  createDeflateRaw(options: {
    readonly level: number;
    readonly chunkSize: number;
  }): AsyncIterable<Uint8Array> & {
    write(data: Uint8Array, taken: (error?: Error | null) => void): unknown;
    end(): void;
  };
  /** From Node 20.15 and 22.2. */
  crc32?(data: Uint8Array, before: number): number;
}
interface BuiltIns {
  getBuiltinModule?(name: 'node:zlib'): NodeZlib;
}

/** Null in a browser. */
export const nodeZlib: NodeZlib | null =
  (globalThis as { readonly process?: BuiltIns }).process?.getBuiltinModule?.('node:zlib') ?? null;
