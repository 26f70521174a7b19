// Campaign links keep their tag. req: REQ-0012

/** The tag of a link; null: it has none. */
export function tagOf(link) {
  return new URL(link).searchParams.get("tag");
}
