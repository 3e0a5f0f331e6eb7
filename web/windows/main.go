// MelekDigital.exe: serves the course on this computer only, opens it in the browser, and keeps saved work beside
// itself, for instance on the stick it was started from. Nothing is installed.
package main

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"
)

//go:embed site.zip
var packed []byte

// One port always: the browser keeps a trainee's work by address.
const address = "127.0.0.1:18642"

func main() {
	home := "http://" + address + "/index.html"
	files, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		stop(sayDamaged)
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		if ours(address) {
			fmt.Println(sayRunning)
			open(home)
			return
		}
		stop(sayTaken)
	}
	fmt.Printf(sayOpen, home)
	open(home)
	server := &http.Server{Handler: newSite(files, folder()), ReadHeaderTimeout: 10 * time.Second}
	if err := server.Serve(listener); err != nil {
		stop(err.Error())
	}
}

// ours asks whoever holds the port whether it is this program.
func ours(address string) bool {
	client := http.Client{Timeout: 2 * time.Second}
	answer, err := client.Get("http://" + address + "/melek/server.json")
	if err != nil {
		return false
	}
	defer answer.Body.Close()
	return answer.Header.Get("Server") == name
}

// folder is where work is kept: beside the program, on whatever disk that is.
func folder() string {
	program, err := os.Executable()
	if err != nil {
		return work
	}
	return filepath.Join(filepath.Dir(program), work)
}

func open(url string) {
	if os.Getenv("MELEK_NO_BROWSER") != "" {
		return
	}
	if runtime.GOOS == "windows" {
		exec.Command("rundll32", "url.dll,FileProtocolHandler", url).Start()
	} else {
		exec.Command("xdg-open", url).Start()
	}
}

// stop shows why and waits, because a double-clicked window closes with the program.
func stop(why string) {
	fmt.Println(why)
	if os.Getenv("MELEK_NO_BROWSER") == "" {
		fmt.Println(sayEnter)
		fmt.Scanln()
	}
	os.Exit(1)
}
