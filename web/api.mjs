// Asks a running server what it offers, keeps the answer (openapi.json) and writes its types.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const server = process.env.WUTONG_URL ?? "http://localhost:8080";
const answer = await fetch(`${server}/v3/api-docs`);
if (!answer.ok) throw new Error(`${server} answers ${answer.status}. Maybe start it: ./wutong run`);
// Where it happened to run is nobody's business.
const { servers: _, ...contract } = await answer.json();
writeFileSync("openapi.json", JSON.stringify(contract, null, 1) + "\n");
const types = ["openapi.json", "--properties-required-by-default", "-o", "src/shared/api.gen.ts"];
execFileSync("npx", ["openapi-typescript", ...types], { stdio: "inherit" });
