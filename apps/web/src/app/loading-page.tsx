/** The empty frame while the first page loads: bar and paper in their places, so that nothing jumps. */
export const LoadingPage = () => <div aria-hidden className="h-14 border-b border-line bg-sheet" />
