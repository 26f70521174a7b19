// The cookie banner, and what it allows. req: REQ-0003
const KEPT_DAYS = 180;
const DAY = 24 * 60 * 60 * 1000;

/** Whether the choice that is stored still holds for the text that is shown now. */
export function holds(consent, textVersion, now) {
  return consent !== null && consent.textVersion === textVersion && now - consent.date <= KEPT_DAYS * DAY;
}

/** The tracking scripts that may load: none while the choice is open. req: REQ-0003, REQ-0012 */
export function scripts(consent) {
  return consent?.accepted ? ["/analytics.js"] : [];
}
