// Style sheets are taken in by Vite; as modules they have no names.
declare module "*.css";
