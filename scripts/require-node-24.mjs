// Plain JavaScript on purpose: an old Node must reach the sentence below, not a syntax error.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Flagstop needs Node 24 and this is ${process.versions.node}. Run "npm ci" (without --omit=optional): it brings Node 24 into node_modules, and npm scripts then use it. Or install Node 24 from nodejs.org.`,
  );
  process.exit(1);
}
