/** Fields that are taken from clients of the contract and kept, but change nothing yet. */
export interface LaterFields {
  brand_kit_id?: string | null | undefined;
  brand_glossary_id?: string | null | undefined;
  visibility?: string | null | undefined;
  members?: unknown[] | null | undefined;
}

const NAMES = ['brand_kit_id', 'brand_glossary_id', 'visibility', 'members'] as const;

/** What a request asks that is kept but not honoured yet, each as a sentence for the user. */
export function laterFieldNotices(body: LaterFields): string[] {
  return NAMES.filter((name) => isGiven(body[name])).map(
    (name) => `\`${name}\` is kept with the session but not honoured yet.`,
  );
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
