let source = $state<string | null>(null);

/** The import that covers the rest of the window. */
export const importing = {
  get open(): boolean {
    return source !== null;
  },
  /** Path (or upload id) of the source. */
  get source(): string | null {
    return source;
  },
};

/** Shows the preview of a source. */
export function beginImport(next: string): void {
  source = next;
}

export function endImport(): void {
  source = null;
}
