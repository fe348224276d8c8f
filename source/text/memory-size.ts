const kibibytesIn: Readonly<Record<string, number>> = {k: 1, m: 1024, g: 1024 ** 2, t: 1024 ** 3};

/** A size as docker's `--memory` takes it (`512m`, `2g`, `1.5GB`; a bare number is bytes), in MiB; null when it is none or less than one. */
export function readMemoryMiB(text: string): number | null {
  const [, number, unit] = /^(\d+(?:\.\d+)?) ?([bkmgt]?)(?:i?b)?$/i.exec(text.trim()) ?? [];
  if (number === undefined) return null;
  const mebibytes = Math.floor(
    (Number(number) * (kibibytesIn[unit?.toLowerCase() ?? ''] ?? 1 / 1024)) / 1024,
  );
  return mebibytes >= 1 && Number.isSafeInteger(mebibytes * 1024 ** 2) ? mebibytes : null;
}
