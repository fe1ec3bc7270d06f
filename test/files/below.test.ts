import { posix, win32 } from "node:path";
import { describe, expect, test } from "vitest";
import { pathBelow } from "../../src/files/below.ts";

describe("a path below a folder", () => {
  test.each([
    ["/home/an/coalition", "/home/an/coalition/data/a.csv", "data/a.csv"],
    ["/home/an/coalition", "/home/an/coalition", ""],
    ["/home/an/coalition", "/home/an/coalition-2/a.csv", undefined],
    ["/home/an/coalition", "/home/an", undefined],
    ["/home/an/coalition", "/home/an/coalition/..a/b", "..a/b"],
    ["/", "/a", "a"],
    ["/home/an", "/home/an/a\\b", "a\\b"],
  ])("on Linux and macOS: %s → %s is %j", (folder, target, below) => {
    expect(pathBelow(folder, target, posix)).toBe(below);
  });

  test.each([
    ["C:\\an\\coalition", "C:\\an\\coalition\\data\\a.csv", "data/a.csv"],
    ["C:\\an\\coalition", "C:\\an\\coalition", ""],
    ["C:\\an\\coalition", "C:\\an\\coalition-2\\a.csv", undefined],
    ["C:\\an\\coalition", "C:\\an", undefined],
    ["C:\\an\\coalition", "D:\\secret\\a.csv", undefined],
    ["C:\\an\\coalition", "\\\\server\\share\\a.csv", undefined],
    ["\\\\server\\share\\coalition", "\\\\server\\share\\coalition\\data\\a.csv", "data/a.csv"],
    ["\\\\server\\share\\coalition", "C:\\an\\a.csv", undefined],
    ["C:\\", "C:\\data\\a.csv", "data/a.csv"],
  ])("on Windows: %s → %s is %j", (folder, target, below) => {
    expect(pathBelow(folder, target, win32)).toBe(below);
  });
});
