/** Reports that one request may act on: for more a page asks in turn, and shows how far it is. */
export const maxRowsAtOnce = 50
