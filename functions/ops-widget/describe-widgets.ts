/** What CloudWatch shows of the widgets when one is added by hand: Markdown, with the parameters in YAML. */
export const describeWidgets = `## Flagstop
What people of the coalition look at and decide, inside a dashboard. Ids and masked values only.

### Parameters
Param | Description
---|---
**widget** | \`review-queue\`, \`flag-explorer\` or \`decision-viewer\`
**provider** | Of the review queue and the decision viewer: a provider’s id. Without it the queue shows all.
**decisionId** | Of the decision viewer: the decision to show
**flagId** | Of the flag explorer: the flag to show

A parameter never acts: only the buttons of a page that this function made do.

### Example
\`\`\` yaml
widget: review-queue
\`\`\`
`;
