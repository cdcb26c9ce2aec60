type Listener = (payload: unknown) => void;

/** As much of Node's emitter as sigma uses; the whole of it is a tenth of sigma. */
export class EventEmitter {
  private readonly listeners = new Map<string, readonly Listener[]>();

  on(event: string, listener: Listener): this {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    this.listeners.set(event, this.listeners.get(event)?.filter((each) => each !== listener) ?? []);
    return this;
  }

  removeAllListeners(): this {
    this.listeners.clear();
    return this;
  }

  emit(event: string, payload?: unknown): boolean {
    const listeners = this.listeners.get(event) ?? [];
    for (const listener of listeners) listener(payload);
    return listeners.length > 0;
  }
}
