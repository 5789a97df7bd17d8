/** The name of the list of imports of the table of jurisdictions, which its cursors carry. */
export const jurisdictionEvents = 'jurisdictions#events';
