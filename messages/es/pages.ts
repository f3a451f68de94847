import type { PageMessages } from "../en/pages.ts";

export const pages: PageMessages = {
  siteName: "Hiroba",
  homeTitle: "Hiroba: conversaciones abiertas",
  homeDescription: "Diga qué piensa de lo que otros han escrito, añada su propia frase y vea en qué coinciden todos.",
  participationDescription: "Participe: responda a una opinión cada vez, escriba la suya y vea el mapa de opiniones. Sin cuenta.",
  reportTitle: (topic) => `Informe: ${topic}`,
  reportDescription: "En qué coincide la gente, en qué se diferencian los grupos y qué queda abierto, con los votos detrás de cada frase.",
  consoleTitle: "Consola de Hiroba",
  sampleTitle: "Una página que incluye Hiroba",
  notFound: {
    title: "Página no encontrada",
    text: "No hay nada en esta dirección. Puede estar mal escrita, o lo que había aquí se ha retirado.",
    home: "Ir a las conversaciones abiertas",
  },
  notBuilt: {
    title: "Las páginas aún no están construidas",
    text: "Ejecute «npm run build» y vuelva a cargar esta página. La API ya funciona.",
  },
  failed: {
    title: "No se ha podido mostrar esta página",
    text: "Algo ha fallado por nuestra parte. No se ha perdido nada; vuelva a cargar la página.",
  },
  signIn: {
    title: "Entrar en la consola",
    text: "Este enlace le da acceso en este dispositivo. Funciona una sola vez.",
    button: "Entrar",
    codeText: "Escriba el código de su aplicación de autenticación o uno de sus códigos de recuperación.",
    code: "Código",
    codeWrong: "Este código no es correcto o ya se usó. Espere al siguiente e inténtelo de nuevo.",
  },
  api: {
    title: "API de Hiroba",
  },
  preview: {
    title: "Vista previa",
    text: "Esta conversación aún no se ha abierto. Quien tenga la contraseña puede probarla.",
    label: "Contraseña",
    button: "Ir a la vista previa",
    wrong: "Esa no es la contraseña. Inténtelo de nuevo.",
    openOutside: "Abrir la vista previa en una pestaña propia",
    banner: "Esto es una vista previa. Puede probarlo todo. Los votos y las opiniones de prueba se eliminan cuando se abre la conversación.",
  },
  reportPassword: {
    title: "Este informe está protegido",
    text: "La organización ha dado una contraseña a quienes pueden leerlo.",
    label: "Contraseña",
    button: "Abrir el informe",
    wrong: "Esa no es la contraseña. Inténtelo de nuevo.",
    openOutside: "Abrir el informe en una pestaña propia",
    inThisLanguage: "Español",
  },
};
