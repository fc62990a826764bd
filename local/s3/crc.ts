/** The remainder of one byte, as two halves of 32 bits; the high half stays 0 for a CRC of 32 bits. */
interface CrcTable {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** The table of a reflected polynomial. */
function tableOf({ high: polynomialHigh, low: polynomialLow }: { high: number; low: number }): CrcTable {
  const table = { high: new Uint32Array(256), low: new Uint32Array(256) };
  for (let byte = 0; byte < 256; byte += 1) {
    let high = 0;
    let low = byte;
    for (let bit = 0; bit < 8; bit += 1) {
      const isOdd = (low & 1) === 1;
      low = (low >>> 1) | ((high & 1) << 31);
      high >>>= 1;
      if (isOdd) {
        low ^= polynomialLow;
        high ^= polynomialHigh;
      }
    }
    table.high[byte] = high;
    table.low[byte] = low;
  }
  return table;
}

/** The Castagnoli polynomial, reflected. */
const castagnoli = { high: 0, low: 0x82f63b78 };
/** The polynomial of NVM Express, reflected. */
const nvme = { high: 0x9a6c9329, low: 0xac4bc9b5 };

const kinds = {
  CRC32C: { bytes: 4, table: tableOf(castagnoli) },
  CRC64NVME: { bytes: 8, table: tableOf(nvme) },
} as const;

/** A CRC that Node does not bring, taken over bytes as they come. */
export class Crc {
  readonly #table: CrcTable;
  readonly #bytes: number;
  #high: number;
  #low = 0xffffffff;

  constructor(kind: keyof typeof kinds) {
    const { table, bytes } = kinds[kind];
    this.#table = table;
    this.#bytes = bytes;
    this.#high = bytes === 8 ? 0xffffffff : 0;
  }

  /** Takes the next bytes in. */
  update(bytes: Uint8Array): void {
    const { high: tableHigh, low: tableLow } = this.#table;
    let high = this.#high;
    let low = this.#low;
    for (const byte of bytes) {
      const index = (low ^ byte) & 0xff;
      low = ((low >>> 8) | (high << 24)) ^ (tableLow[index] ?? 0);
      high = (high >>> 8) ^ (tableHigh[index] ?? 0);
    }
    this.#high = high;
    this.#low = low;
  }

  /** The value over everything taken in, most significant byte first. */
  digest(): Buffer {
    const digest = Buffer.alloc(8);
    digest.writeUInt32BE(~this.#high >>> 0, 0);
    digest.writeUInt32BE(~this.#low >>> 0, 4);
    return digest.subarray(8 - this.#bytes);
  }
}
