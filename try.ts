import { governed } from './tests/proofs/escape/world.ts';
import { runSeed } from './tests/proofs/escape/run-seed.ts';
const g = await governed();
const n = Number(process.argv[2] ?? 20);
let t = performance.now(); let e=0,d=0,turns=0,dec=0,res=0;
for (let s=1;s<=n;s++){ const r=await runSeed(s,{governed:g}); e+=r.escapes; d+=r.differences; turns+=r.turns; dec+=r.decisions; res+=r.rescreened; if(r.escapes||r.differences) console.log('seed',s,r); }
console.log({n,e,d,turns,dec,res, ms:(performance.now()-t)/n});

import { sabotages } from './tests/proofs/escape/sabotages.ts';
for (const [name, sabotage] of Object.entries(sabotages(g.keyring))) { let red=0, first=0; for (let s=1;s<=80;s++){ const r=await runSeed(s,{governed:g,sabotage}); if (r.escapes||r.differences){red++; first||=s;} } console.log(name, {red, first}); }
