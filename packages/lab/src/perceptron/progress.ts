/** Tells on stderr how far a training is and when it will be done. */
export class Progress {
  private readonly label: string;
  private readonly steps: number;
  private readonly started = Date.now();
  private shown = 0;

  constructor(label: string, steps: number) {
    this.label = label;
    this.steps = steps;
  }

  /** `step` counts from 0; `note` says how it goes. */
  update(step: number, note = ""): void {
    const now = Date.now();
    if (now - this.shown < 2000 && step < this.steps) return;
    this.shown = now;
    const spent = (now - this.started) / 1000;
    const left = step === 0 ? 0 : (spent / step) * (this.steps - step);
    console.error(
      `${this.label} ${String(Math.round((100 * step) / this.steps))} % ${note} (about ${left.toFixed(0)} s left)`,
    );
  }
}
