// What can be measured of a picture: colours, their contrast, and where a screen differs from another.

function luminance([r, g, b]) {
  const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
}

/** The contrast of two colours by WCAG, from 1 to 21. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Reads pictures: Playwright gives PNG, and a browser can read that. */
export class Eye {
  static async open(context) {
    return new Eye(await context.newPage());
  }

  constructor(page) {
    this.page = page;
  }

  close() {
    return this.page.close();
  }

  /** Every pixel of a picture as `{ width, height, data }`, four numbers for each. */
  async see(png) {
    const seen = await this.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const drawing = canvas.getContext("2d");
      drawing.drawImage(bitmap, 0, 0);
      const { data } = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
      let text = "";
      for (let start = 0; start < data.length; start += 8192) text += String.fromCharCode(...data.subarray(start, start + 8192));
      return { width: bitmap.width, height: bitmap.height, text: btoa(text) };
    }, png.toString("base64"));
    return { width: seen.width, height: seen.height, data: Buffer.from(seen.text, "base64") };
  }
}

const pixel = ({ data }, at) => [data[at], data[at + 1], data[at + 2]];

/** How many pixels differ between two pictures of one place by at least so much contrast. */
export function differing(one, other, least = 3) {
  if (one.width !== other.width || one.height !== other.height) throw new Error("the two pictures are not of one place");
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if (one.data.compare(other.data, at, at + 3, at, at + 3) !== 0 && contrast(pixel(one, at), pixel(other, at)) >= least) count += 1;
  }
  return count;
}

/** How many pixels of a picture are of a colour that has at least so much contrast to its first pixel. */
export function inked(picture, least = 3) {
  const ground = pixel(picture, 0);
  let count = 0;
  for (let at = 0; at < picture.data.length; at += 4) if (contrast(pixel(picture, at), ground) >= least) count += 1;
  return count;
}
