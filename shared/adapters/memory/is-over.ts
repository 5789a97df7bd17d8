/** Whether something that ends at an instant is as good as deleted: by this machine's clock, as DynamoDB goes by its own. */
export const isOver = (end: string | undefined): boolean =>
  end !== undefined && Date.parse(end) <= Date.now();
