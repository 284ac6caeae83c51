/** A list of listeners; one that fails does not keep the others from hearing. */
export class Listeners<T> {
  private readonly all = new Set<(event: T) => void>();

  /** @return how to stop listening */
  add(listener: (event: T) => void): () => void {
    this.all.add(listener);
    return () => {
      this.all.delete(listener);
    };
  }

  tell(event: T): void {
    for (const listener of [...this.all]) {
      try {
        listener(event);
      } catch (failure) {
        reportError(failure);
      }
    }
  }
}
