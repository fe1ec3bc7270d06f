import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { folderWith } from "./folder.ts";

/** What somebody types: a number, or a text. */
export interface Typed {
  readonly sheet: string;
  /** As `D5`. */
  readonly at: string;
  readonly value: number | string;
}

/**
 * Opens a workbook in LibreOffice, types into cells and saves it as .xlsx, as a person does: what is
 * locked refuses. Throws where LibreOffice is not there or could not do it.
 */
export function fillInOffice(input: string, output: string, typed: readonly Typed[]): void {
  const profile = folderWith();
  const basic = join(profile, "user", "basic");
  const library = join(basic, "Standard");
  mkdirSync(library, { recursive: true });
  for (const kind of ["script", "dialog"]) {
    writeFileSync(join(basic, `${kind}.xlc`), LIBRARIES(kind));
    writeFileSync(join(library, `${kind}.xlb`), LIBRARY(kind === "script" ? ["Fill"] : []));
  }
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), SET_UP);
  writeFileSync(join(library, "Fill.xba"), module(macro(input, output, typed)));
  const done = spawnSync(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--norestore",
      "macro:///Standard.Fill.Main",
    ],
    { encoding: "utf8", timeout: 120_000 },
  );
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`LibreOffice: ${done.stderr}`);
}

/** A macro can write where a person cannot, so it asks first whether the cell is locked. */
function macro(input: string, output: string, typed: readonly Typed[]): string {
  return [
    "Sub Main",
    "Dim opening(0) As New com.sun.star.beans.PropertyValue",
    'opening(0).Name = "Hidden"',
    "opening(0).Value = True",
    `doc = StarDesktop.loadComponentFromURL(${text(pathToFileURL(input).href)}, "_blank", 0, opening())`,
    ...typed.flatMap(({ sheet, at, value }) => [
      `sheet = doc.Sheets.getByName(${text(sheet)})`,
      `cell = sheet.getCellRangeByName(${text(at)})`,
      "If Not (sheet.isProtected() And cell.CellProtection.IsLocked) Then",
      typeof value === "number" ? `cell.setValue(${value})` : `cell.setString(${text(value)})`,
      "End If",
    ]),
    "Dim saving(0) As New com.sun.star.beans.PropertyValue",
    'saving(0).Name = "FilterName"',
    'saving(0).Value = "Calc MS Excel 2007 XML"',
    `doc.storeToURL(${text(pathToFileURL(output).href)}, saving())`,
    "doc.close(True)",
    "StarDesktop.terminate()",
    "End Sub",
  ].join("\n");
}

function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

function module(code: string): string {
  const escaped = code.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return `${XML}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Fill" script:language="StarBasic">${escaped}</script:module>`;
}

/** Without it, the first start puts its own things in the place of ours. */
const SET_UP = `${XML}<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item></oor:items>`;

const LIBRARY = (modules: readonly string[]) =>
  `${XML}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">${modules.map((name) => `<library:element library:name="${name}"/>`).join("")}</library:library>`;

const LIBRARIES = (kind: string) =>
  `${XML}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/${kind}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`;
