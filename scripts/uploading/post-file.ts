/** A form as the API answers it. */
export interface PostForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Posts a file as a browser would: the form's fields first, the file last. */
export const postFile = async (
  { url, fields }: PostForm,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<Response> => {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  body.append('file', new Blob([bytes]), name);
  return fetch(url, { method: 'POST', body });
};
