/** The first day that an archive can hold, as local time: it is written down as the same in every time zone. */
export const ZIP_DATE = new Date(1980, 0, 1);
