/** More matches than this are not counted: nobody steps through them. */
export const MATCH_LIMIT = 10_000
