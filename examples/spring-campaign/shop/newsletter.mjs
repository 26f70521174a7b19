// The form in the footer. req: REQ-0002

/** What the form tells the visitor about an address; null: nothing. */
export function hint(address) {
  return address.includes("@") ? null : "Please check the address";
}
