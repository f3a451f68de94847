import { expect, test } from "vitest";
import { deviceLink, readDeviceCode } from "../../../client/widget/resume-here.ts";

test("a device code stands only in the fragment of its link, and is read from there", () => {
  const link = new URL(deviceLink("https://town.example", "squaredemo", "a.b-c_d"));
  expect(link.pathname + link.search).toBe("/c/squaredemo?show=mine");
  expect(readDeviceCode(link.hash)).toBe("a.b-c_d");
  expect([readDeviceCode(""), readDeviceCode("#map"), readDeviceCode("#device=")]).toEqual([null, null, null]);
});
