import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** A paper that is ready to be shown. */
export type Paper = PDFDocumentProxy;

/** PDF points per inch, and CSS pixels per inch. */
const POINTS = 72;
const PIXELS = 96;

/** Reads a paper from its bytes, which are transferred to the reader. */
export async function readPaper(bytes: ArrayBuffer): Promise<Paper> {
  // Half of the program's script: loaded with the first paper, not with the first screen.
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = workerAddress;
  return getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, useWasm: false }).promise;
}

/** Returns the width and height of a page in CSS pixels at 100 %. */
export async function pageSize(paper: Paper, number: number): Promise<{ width: number; height: number }> {
  const page = await paper.getPage(number);
  const { width, height } = page.getViewport({ scale: PIXELS / POINTS });
  return { width, height };
}

/**
 * Draws a page at `zoom` times its size on paper; `stop` ends a drawing that is no longer wanted. Returns whether the
 * page is on the canvas now.
 */
export async function drawPage(
  paper: Paper,
  number: number,
  canvas: HTMLCanvasElement,
  zoom: number,
  density: number,
  stop: AbortSignal,
): Promise<boolean> {
  const page = await paper.getPage(number);
  if (stop.aborted) return false;
  const viewport = page.getViewport({ scale: (PIXELS / POINTS) * zoom * density });
  // Drawn off screen and shown at once: the old page stays visible until then.
  const ready = document.createElement('canvas');
  ready.width = Math.floor(viewport.width);
  ready.height = Math.floor(viewport.height);
  const task = page.render({ canvas: ready, viewport });
  const cancel = () => task.cancel();
  stop.addEventListener('abort', cancel);
  try {
    await task.promise;
    if (stop.aborted) return false;
    canvas.width = ready.width;
    canvas.height = ready.height;
    canvas.getContext('2d')?.drawImage(ready, 0, 0);
    return true;
  } catch (error) {
    if (!stop.aborted) throw error;
    return false;
  } finally {
    stop.removeEventListener('abort', cancel);
  }
}

/** Resolution of printed pages, in dots per inch. */
const PRINT_DPI = 180;

/** Returns a page as an image for the printer. */
async function pagePicture(paper: Paper, number: number): Promise<Blob> {
  const page = await paper.getPage(number);
  const viewport = page.getViewport({ scale: PRINT_DPI / POINTS });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('toBlob'))), 'image/png');
  });
}

/** Removes what the last printing left in the page. */
let clean: () => void = () => undefined;

/** Prints the paper through the system's dialog; `progress` is called for each page that is ready. */
export async function printPaper(paper: Paper, progress: (page: number) => void): Promise<void> {
  clean();
  const box = document.createElement('div');
  box.className = 'print-pages';
  const size = await pageSize(paper, 1);
  const style = document.createElement('style');
  // In units of the paper: some web views measure `vw` and `vh` by the window. A little of the empty foot is cut off,
  // so that neither rounding nor a printer's margins make an empty page.
  style.textContent =
    `@page { size: A4 ${size.width > size.height ? 'landscape' : 'portrait'}; margin: 0 }` +
    `.print-pages img { width: ${size.width}px; height: ${size.height - 12}px; object-fit: cover; object-position: top }`;
  const addresses: string[] = [];
  clean = () => {
    box.remove();
    style.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
    clean = () => undefined;
  };
  try {
    for (let number = 1; number <= paper.numPages; number += 1) {
      const address = URL.createObjectURL(await pagePicture(paper, number));
      addresses.push(address);
      const picture = document.createElement('img');
      picture.alt = '';
      picture.src = address;
      await picture.decode();
      box.append(picture);
      progress(number);
    }
  } catch (error) {
    clean();
    throw error;
  }
  document.head.append(style);
  document.body.append(box);
  // Some web views return before the dialog is closed: the pages stay until it is, or until the next printing.
  window.addEventListener('afterprint', () => clean(), { once: true });
  window.print();
}
