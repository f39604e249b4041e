type Props = { readonly receivedBytes: number; readonly totalBytes: number };

/** How much of the engine has come. Nothing until its first byte: most starts find it in the browser's cache. */
export function LoadingBar({ receivedBytes, totalBytes }: Props) {
  if (totalBytes === 0) return null;
  return (
    <div className="loading">
      <progress aria-label="DuckDB" max={totalBytes} value={receivedBytes} />
      <span>
        {megabytes(receivedBytes)} of {megabytes(totalBytes)} MB
      </span>
    </div>
  );
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
