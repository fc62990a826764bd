import { bundle } from './scripts/bundle.ts';
const m = await bundle({ functionsDir: process.argv[2]!, buildDir: '/tmp/m/build' });
for (const [k,o] of Object.entries(m.outputs)) { if(!o.entryPoint) continue; console.log(k,o.bytes);
if (process.argv[3]) { for (const [k,v] of Object.entries(o.inputs).sort((a,b)=>b[1].bytesInOutput-a[1].bytesInOutput).slice(0,110)) console.log(v.bytesInOutput,k);}
const byPkg: Record<string, number>={}; for (const [k,v] of Object.entries(o.inputs)){const m=k.match(/node_modules\/(@[^/]+\/[^/]+|[^/]+)(?:\/dist-es\/submodules\/([^/]+))?/); const p=m?m[1]!+(m[2]?'#'+m[2]:''):k; byPkg[p]=(byPkg[p]??0)+v.bytesInOutput;} if(process.argv[3]) console.log(byPkg, o.imports.map(i=>i.path).join()); }
