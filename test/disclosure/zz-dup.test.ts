
import { test } from "vitest";
import { measured } from "../support/measured.ts";
test("dup", async () => {
  for (const [n, t] of Object.entries({
    dup: "date: 2026-03-01\nreports: [public]\nshown: [{figure: x/2025, value: 3}]\nshown: []\nhidden: []\n",
    dupInner: "date: 2026-03-01\nreports: [public]\nshown: [{figure: x/2025, value: 3, value: 4}]\nhidden: []\n",
    parse: "date: 2026-03-01\nreports: [public\nshown: []\nhidden: []\n",
    empty: "",
    two: "date: 2026-03-01\nreports: [public]\nshown: []\nhidden: []\n---\ndate: 2026-03-01\n",
    merge: "date: 2026-03-01\nreports: [public]\nshown: &a []\nhidden: *a\n",
    unknown: "date: 2026-03-01\nreports: [public]\nshown: []\nhidden: []\nfoo: 3\n",
    badkey: "date: 2026-03-01\nreports: [public]\nshown: [{figure: nonsense, value: 3}]\nhidden: [garbage]\n",
    badperiod: "date: 2026-03-01\nreports: [public]\nshown: [{figure: x/20x25, value: 3}]\nhidden: [x/20-25]\n",
  })) {
    const k = await measured({ indicator: "type: count\ncounts: people\nunit: people\nover_time: none", rows: "indicator,period,value\nx,2025,9\n", files: { "releases/r1.yaml": t } });
    console.log(n, k.repository.releases?.areKnown, JSON.stringify(k.repository.findings.filter(f=>f.where.path.startsWith("releases")).map(f=>f.rule)));
  }
});
