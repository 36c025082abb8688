/** The mark told at length: a way that winds through three doors. Decorative. */
export function HomePicture() {
  return (
    <svg className="home-picture" viewBox="0 0 420 200" aria-hidden="true" focusable="false">
      <path className="home-picture__ground" d="M12 176h396" />
      <path
        className="home-picture__door home-picture__door--1"
        d="M52 176V80a34 34 0 0 1 68 0v96z"
      />
      <path
        className="home-picture__door home-picture__door--2"
        d="M176 176V58a34 34 0 0 1 68 0v118z"
      />
      <path
        className="home-picture__door home-picture__door--3"
        d="M300 176V80a34 34 0 0 1 68 0v96z"
      />
      <path
        className="home-picture__way"
        d="M14 158c40 0 44-48 72-48s30 52 62 52 34-74 62-74 30 66 62 66 32-52 62-52 40 16 72 0"
      />
      <circle className="home-picture__stop" cx="86" cy="110" r="9" />
      <circle className="home-picture__stop" cx="210" cy="88" r="9" />
      <circle className="home-picture__stop" cx="334" cy="102" r="9" />
    </svg>
  )
}
