/** A pause that counts down by itself. */
export class Countdown {
  left = $state(0);
  #end = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Starts a pause; 0 or less ends it. */
  start(seconds: number): void {
    clearInterval(this.#timer);
    this.#end = performance.now() + seconds * 1000;
    this.left = Math.max(0, Math.ceil(seconds));
    if (this.left > 0) this.#timer = setInterval(() => this.#tick(), 250);
  }

  #tick(): void {
    this.left = Math.max(0, Math.ceil((this.#end - performance.now()) / 1000));
    if (this.left === 0) clearInterval(this.#timer);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
