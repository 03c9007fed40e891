/** Returns the file name of a paper: its kind, whose it is and of which project, without what file systems refuse. */
export function paperFileName(kind: string, juror: string | undefined, project: string | undefined): string {
  const parts = [kind];
  if (juror) parts.push(juror);
  if (project) parts.push(project);
  return `${parts.join(' ').replace(/[\\/:*?"<>|]/g, ' ')}.pdf`;
}
