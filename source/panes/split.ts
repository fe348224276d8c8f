/** How a length is split in two. All lengths are cells. */
export interface Split {
  readonly total: number;
  /** The first part as it is when nobody moved the border: between 0 and 1 of the whole. */
  readonly usual: number;
  /** The bounds of the first part. */
  readonly least: number;
  readonly most: number;
}

/** How far one `+` moves a border: a part of the whole. */
const step = 0.05;

export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

/** The first part when its border was moved by so many steps. */
export const firstPart = ({total, usual, least, most}: Split, steps: number): number =>
  clamp(Math.round(total * (usual + steps * step)), least, most);

/** The steps that make the first part as long as this, or as nearly as its bounds let it: whole hundredths of a step. */
export function stepsTo({total, usual, least, most}: Split, part: number): number {
  const steps = (clamp(part, least, most) / total - usual) / step;
  return Math.round(steps * 100) / 100;
}
