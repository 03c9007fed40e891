let searching = $state(false);
let listing = $state(false);

/** Whether the search or the list of keys is open. */
export const commands = {
  get searching(): boolean {
    return searching;
  },
  set searching(next: boolean) {
    searching = next;
  },
  get listing(): boolean {
    return listing;
  },
  set listing(next: boolean) {
    listing = next;
  },
};
