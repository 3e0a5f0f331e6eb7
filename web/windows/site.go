package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

const (
	prefix = "/simpanan/"
	most   = 50 << 20
)

// The only names that are written: what the page's own button makes.
var allowed = regexp.MustCompile(`^melek-digital-\d{4}-\d{2}-\d{2}\.zip$`)

// Windows registries often say otherwise.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css",
	".json": "application/json", ".ipynb": "application/json", ".wasm": "application/wasm", ".whl": "application/zip",
	".zip": "application/zip", ".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon",
	".woff": "font/woff", ".woff2": "font/woff2", ".webmanifest": "application/manifest+json",
}

type site struct {
	files  map[string]*zip.File
	folder string
	began  time.Time
}

func newSite(packed *zip.Reader, folder string) *site {
	found := &site{files: map[string]*zip.File{}, folder: folder, began: time.Now()}
	for _, one := range packed.File {
		found.files[one.Name] = one
	}
	return found
}

func (s *site) ServeHTTP(w http.ResponseWriter, q *http.Request) {
	w.Header().Set("Server", name)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cache-Control", "no-cache")
	if q.Host != address { // another site's name that points to this computer
		http.Error(w, sayOther, http.StatusForbidden)
		return
	}
	switch {
	case q.Method == http.MethodPut && strings.HasPrefix(q.URL.Path, prefix):
		s.put(w, q)
	case q.Method != http.MethodGet && q.Method != http.MethodHead:
		http.Error(w, sayNoMethod, http.StatusMethodNotAllowed)
	case q.URL.Path == "/melek/server.json":
		w.Header().Set("Content-Type", kinds[".json"])
		json.NewEncoder(w).Encode(map[string]string{"save": strings.TrimPrefix(prefix, "/")})
	default:
		s.get(w, q)
	}
}

func (s *site) get(w http.ResponseWriter, q *http.Request) {
	asked := strings.TrimPrefix(path.Clean(q.URL.Path), "/")
	file := s.files[asked]
	if file == nil {
		file = s.files[path.Join(asked, "index.html")]
	}
	if file == nil {
		http.Error(w, sayNoFile, http.StatusNotFound)
		return
	}
	stream, err := file.Open()
	if err != nil {
		http.Error(w, sayDamaged, http.StatusInternalServerError)
		return
	}
	defer stream.Close()
	body, err := io.ReadAll(stream)
	if err != nil {
		http.Error(w, sayDamaged, http.StatusInternalServerError)
		return
	}
	if kind := kinds[path.Ext(file.Name)]; kind != "" {
		w.Header().Set("Content-Type", kind)
	}
	http.ServeContent(w, q, file.Name, s.began, bytes.NewReader(body))
}

// put keeps one saved file; the former one of that day stays until the new one is whole.
func (s *site) put(w http.ResponseWriter, q *http.Request) {
	asked := strings.TrimPrefix(q.URL.Path, prefix)
	if q.Header.Get("Origin") != "http://"+address {
		http.Error(w, sayOther, http.StatusForbidden)
		return
	}
	if !allowed.MatchString(asked) {
		http.Error(w, sayName, http.StatusBadRequest)
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, q.Body, most))
	if err != nil {
		http.Error(w, sayBig, http.StatusRequestEntityTooLarge)
		return
	}
	place := filepath.Join(s.folder, asked)
	if err := write(place, body); err != nil {
		http.Error(w, sayNoSpace, http.StatusInsufficientStorage)
		return
	}
	io.WriteString(w, place)
}

func write(place string, body []byte) error {
	if err := os.MkdirAll(filepath.Dir(place), 0o755); err != nil {
		return err
	}
	half := place + ".tmp"
	if err := os.WriteFile(half, body, 0o644); err != nil {
		os.Remove(half)
		return err
	}
	return os.Rename(half, place)
}
