/** One generated file. */
export interface Artefact {
  /** Relative to the root of the repository, with forward slashes. */
  readonly path: string;
  readonly content: string;
}

/** A group of generated files with one origin in the code. */
export interface ArtefactSource {
  readonly name: string;
  /** Folders that hold nothing but files of this source: what else lies in them is left over and goes. */
  readonly ownFolders?: readonly string[];
  readonly generate: () => readonly Artefact[] | Promise<readonly Artefact[]>;
}

/** JSON as it is committed: two spaces, one newline at the end. */
export function jsonArtefact(path: string, value: unknown): Artefact {
  return { path, content: `${JSON.stringify(value, null, 2)}\n` };
}
