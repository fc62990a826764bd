/** Sort keys in order. Most come at the end; any other place is found by halving. */
export class SortedKeys {
  readonly keys: string[] = [];

  /** Where the key lies, or would lie. */
  position(key: string): number {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.keys[middle] as string) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Adds a key that is not there. */
  add(key: string): void {
    const last = this.keys.at(-1);
    if (last === undefined || last < key) this.keys.push(key);
    else this.keys.splice(this.position(key), 0, key);
  }

  /** Removes a key that is there. */
  remove(key: string): void {
    this.keys.splice(this.position(key), 1);
  }
}
