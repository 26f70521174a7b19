// Orders without an account. req: REQ-0001
const FIELDS = ["name", "street", "postcode", "town", "email"];
const KEPT_DAYS = 90; // after delivery
const DAY = 24 * 60 * 60 * 1000;

/** The fields that a guest has left empty. */
export function missingFields(order) {
  return FIELDS.filter((field) => !order[field]?.trim());
}

/** The orders whose guests' addresses the nightly job deletes. */
export function expired(orders, now) {
  return orders.filter((order) => order.guest && now - order.delivered > KEPT_DAYS * DAY);
}
