/** From this type version on an empty or untouched parameter means the column of its name, and the currency is the country's own unless the item says otherwise. */
export const COLUMNS_BY_DEFAULT = 1.1;

/** From this type version on an operation has its later outputs: an output of its own in between would move the error output of stored workflows. */
export const LATER_OUTPUTS = 1.1;
