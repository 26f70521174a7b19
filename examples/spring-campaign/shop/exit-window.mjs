// A window with a voucher for those who leave. req: REQ-0007

/** Whether the pointer leaves the page at its top. */
export function leaves(event) {
  return event.clientY < 0;
}
