/** Reads the numbers of a weights file in order. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  byte(): number {
    return this.bytes[this.position++] ?? 0;
  }

  /** Unsigned integer, seven bits a byte, low bits first. */
  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  /** UTF-8 text with its length before it. */
  text(): string {
    const length = this.varint();
    const part = this.bytes.subarray(this.position, this.position + length);
    this.position += length;
    return new TextDecoder().decode(part);
  }

  /** A run of bytes, not copied. */
  take(length: number): Uint8Array {
    this.position += length;
    return this.bytes.subarray(this.position - length, this.position);
  }
}
