// node --test --test-reporter=junit tests >tests/junit.xml
import assert from "node:assert";
import { test } from "node:test";
import { tagOf } from "../shop/campaign.mjs";
import { holds, scripts } from "../shop/consent.mjs";
import { expired, missingFields } from "../shop/guest.mjs";
import { hint } from "../shop/newsletter.mjs";

const DAY = 24 * 60 * 60 * 1000;

// req: REQ-0001
test("REQ-0001: a guest fills in five fields", () => {
  assert.deepEqual(missingFields({ name: "Ida", street: " " }), ["street", "postcode", "town", "email"]);
});

test("REQ-0001: a guest's address is deleted 90 days after delivery", () => {
  const orders = [{ guest: true, delivered: 0 }, { guest: false, delivered: 0 }];
  assert.equal(expired(orders, 90 * DAY).length, 0);
  assert.equal(expired(orders, 91 * DAY).length, 1);
});

// req: REQ-0002
test("REQ-0002: an address without an @ sign brings up the hint", () => {
  assert.equal(hint("ana.example.org"), "Please check the address");
  assert.equal(hint("ana@example.org"), null);
});

// req: REQ-0003
test("REQ-0003: nothing is tracked while the choice is open", () => {
  assert.deepEqual(scripts(null), []);
});

test("REQ-0003: a consent holds 180 days, for one text", () => {
  assert.ok(holds({ date: 0, textVersion: 4 }, 4, 180 * DAY));
  assert.ok(!holds({ date: 0, textVersion: 4 }, 4, 181 * DAY));
  assert.ok(!holds({ date: 0, textVersion: 4 }, 5, DAY));
});

test("REQ-0003: both buttons are as large on a phone", { skip: "wants a browser" }, () => {});

// req: REQ-0012
test("REQ-0012: a campaign link keeps its tag", () => {
  assert.equal(tagOf("https://shop.example.org/s/27?tag=news-11"), "news-11");
});

test("REQ-0012: of two tags the one on the right counts", () => {
  assert.equal(tagOf("https://shop.example.org/s/27?tag=old&tag=news-11"), "news-11");
});

// req: REQ-0009
test("REQ-0009: staging shows the landing page of the next release", { skip: "there is no staging yet" }, () => {});
