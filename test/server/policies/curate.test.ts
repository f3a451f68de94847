import { expect, test } from "vitest";
import { highestRole, roleAt, type ConversationRole, type Role, type SignedInPerson } from "../../../server/contract/console.ts";
import { no, yes } from "../../../server/policies/answer.ts";
import { canModerate, canOrganise, canOwn, canRead, canReadReport } from "../../../server/policies/curate.ts";
import { canHandOverLink } from "../../../server/policies/hand-over-link.ts";

/** Roles by organisation, and by conversation as "organisation/conversation". */
function personWith(roles: Readonly<Record<string, Role>>): SignedInPerson {
  const held = Object.entries(roles);
  return {
    id: "1", name: "Aiko", email: "aiko@example.org", role: highestRole(Object.values(roles)) ?? "analyst",
    memberships: held.filter(([place]) => !place.includes("/")).map(([organisationId, role]) => ({ organisationId, organisationName: organisationId, role })),
    conversationRoles: held.filter(([place]) => place.includes("/")).map(([place, role]) => {
      const [organisationId = "", conversationId = ""] = place.split("/");
      return { organisationId, conversationId, role: role as ConversationRole };
    }),
  };
}
const city = { organisationId: "city", conversationId: null };
const trees = { organisationId: "city", conversationId: "trees" };
const buses = { organisationId: "city", conversationId: "buses" };
const harbour = { organisationId: "port", conversationId: "harbour" };

test("each role does what those below it do; strangers are asked to sign in", () => {
  const answers = (role: Role) => [canRead, canModerate, canOrganise, canOwn].map((may) => may(personWith({ city: role }), trees).allowed);
  expect(answers("analyst")).toEqual([true, false, false, false]);
  expect(answers("moderator")).toEqual([true, true, false, false]);
  expect(answers("organiser")).toEqual([true, true, true, false]);
  expect(answers("owner")).toEqual([true, true, true, true]);
  expect([canRead(null, trees), canModerate(null)]).toEqual([no("sign-in-required"), no("sign-in-required")]);
});

test("an owner of one organisation is nobody in another", () => {
  const owner = personWith({ city: "owner" });
  expect(roleAt(owner, harbour)).toBeNull();
  expect(canRead(owner, harbour)).toEqual(no("not-allowed"));
});

test("a role in a conversation adds to the one in its organisation, holds nowhere else, and never lowers it", () => {
  const promoted = personWith({ city: "analyst", "city/trees": "moderator" });
  expect([canModerate(promoted, trees), canModerate(promoted, buses), canModerate(promoted, city)]).toEqual([yes, no("not-allowed"), no("not-allowed")]);
  expect(roleAt(personWith({ city: "owner", "city/trees": "analyst" }), trees)).toBe("owner");
});

test("a guest sees their conversation and nothing else of its organisation", () => {
  const guest = personWith({ "city/trees": "organiser" });
  expect([roleAt(guest, trees), roleAt(guest, buses), roleAt(guest, city)]).toEqual(["organiser", null, null]);
});

test("a report is everybody's once published, with the password where there is one, and nobody learns of one that is not", () => {
  const reader = personWith({ city: "analyst" });
  expect(canReadReport({ status: "published" }, null, true, trees)).toEqual(yes);
  expect(canReadReport({ status: "published" }, null, false, trees)).toEqual(no("report-locked"));
  expect(canReadReport({ status: "published" }, reader, false, trees)).toEqual(yes);
  expect(canReadReport({ status: "published" }, reader, false, harbour)).toEqual(no("report-locked"));
  for (const status of ["draft", "review", "withdrawn"] as const) {
    expect(canReadReport({ status }, null, true, trees)).toEqual(no("report-not-found"));
    expect(canReadReport({ status }, reader, false, trees)).toEqual(yes);
    expect(canReadReport({ status }, reader, false, harbour)).toEqual(no("report-not-found"));
  }
});

test("a sign-in link is shown to nobody who could gain by signing in as its person", () => {
  const owner = personWith({ city: "owner" });
  expect(canHandOverLink(owner, personWith({}))).toEqual(yes);
  expect(canHandOverLink(owner, personWith({ city: "owner", "city/trees": "organiser" }))).toEqual(yes);
  expect(canHandOverLink(owner, personWith({ city: "analyst", port: "analyst" }))).toEqual(no("not-allowed"));
  const guest = personWith({ "city/trees": "organiser" });
  expect(canHandOverLink(guest, personWith({ "city/trees": "moderator" }))).toEqual(yes);
  expect(canHandOverLink(guest, personWith({ "city/buses": "analyst" }))).toEqual(no("not-allowed"));
  expect(canHandOverLink(guest, owner)).toEqual(no("not-allowed"));
});
